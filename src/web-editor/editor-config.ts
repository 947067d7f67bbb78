// The configuration of the web editor, made of the site's own: what the collections are, where files go, whose clock.

import { articleKeys, pageKeys } from "../content/keys/names.js";
import { registerKeys } from "../content/keys/site-names.js";
import { articleSchema, pageSchema } from "../content/schema/front-matter.js";
import { registerEntrySchema } from "../content/schema/keywords.js";
import { absoluteUrl, sitePath } from "../language/url.js";
import type { Config, WebEditorConfig } from "../model/config.js";
import type { EditorConfig } from "./form.js";
import { type EditorField, formats, heldBack } from "./form.js";
import { type Additions, fieldsOf } from "./schema-fields.js";

export type EditorFacts = Readonly<{
  config: Config;
  webEditor: WebEditorConfig;
  /** Labels, in the order of the site. */
  sections: readonly string[];
  /** The language of the keys in new sources. */
  keys: "ar" | "en";
}>;

/**
 * @see https://sveltiacms.app/en/docs/config-basics
 */
export function editorConfig({ config, webEditor, sections, keys }: EditorFacts): EditorConfig {
  const { timeZone } = config.dates;
  const hidden: readonly EditorField[] = [
    { name: heldBack.keys, label: heldBack.keys, widget: "hidden", default: keys },
    { name: heldBack.others, label: heldBack.others, widget: "hidden" },
  ];
  return {
    settings: { language: config.language, timeZone },
    cms: {
      backend: backendOf(webEditor),
      app_title: config.title,
      site_url: absoluteUrl(config, sitePath("/")),
      // Where files lie, and how the site names a file that lies there.
      media_folder: "content/media",
      public_folder: "/media",
      show_preview_links: false,
      media_libraries: { stock_assets: { providers: [] } },
      slug: { encoding: "unicode", clean_accents: false, maxlength: 80, timezone: "local" },
      collections: [
        {
          name: "articles",
          label: "المواد",
          label_singular: "مادة",
          folder: "content/articles",
          // Whatever folders the site has; a path by year and month would hide all that lies elsewhere.
          nested: { depth: 100, subfolders: false },
          slug: "{{title}}",
          sortable_fields: { fields: ["date", "title"], default: { field: "date", direction: "descending" } },
          format: formats.article,
          fields: [
            ...withBody(fieldsOf(articleSchema, articleKeys, timeZone, articleAdditions(sections)), "image"),
            ...hidden,
          ],
        },
        {
          name: "pages",
          label: "الصفحات",
          label_singular: "صفحة",
          folder: "content/pages",
          slug: "{{title}}",
          format: formats.page,
          fields: [
            ...withBody(
              fieldsOf(pageSchema, pageKeys, timeZone, { description: { widget: "text" } }),
              "description",
            ),
            ...hidden,
          ],
        },
        {
          name: "register",
          label: "السجل",
          files: [
            {
              name: "keywords",
              label: "الكلمات المفتاحية",
              file: "content/keywords.yaml",
              format: formats.keywords,
              fields: [
                {
                  name: "keywords",
                  label: "الكلمات المفتاحية",
                  label_singular: "كلمة",
                  widget: "list",
                  required: false,
                  collapsed: true,
                  fields: fieldsOf(registerEntrySchema, registerKeys, timeZone),
                },
                ...hidden.slice(0, 1),
              ],
            },
          ],
        },
      ],
    },
  };
}

const body: EditorField = { name: "body", label: "النص", widget: "markdown" };

/** The text stands before what few articles have. */
function withBody(fields: readonly EditorField[], after: string): readonly EditorField[] {
  const at = fields.findIndex(({ name }) => name === after) + 1;
  return [...fields.slice(0, at), body, ...fields.slice(at)];
}

function articleAdditions(sections: readonly string[]): Additions {
  const options = sections.map((label) => ({ label, value: label }));
  return {
    date: { default: "{{now}}" },
    summary: { widget: "text" },
    "image.src": { widget: "image" },
    ...(options.length === 0 ? {} : { section: { widget: "select", options } }),
  };
}

/** Without a server of the site's own nobody but who has a token can come in, so nothing else is offered. */
function backendOf({ backend, repository, branch, signInServer }: WebEditorConfig): object {
  return {
    name: backend,
    repo: repository,
    branch,
    ...(signInServer === undefined ? { auth_methods: ["token"] } : { base_url: signInServer }),
  };
}
