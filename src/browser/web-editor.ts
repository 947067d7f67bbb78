// Beside the web editor, `/admin/`: starts it in the site's language, and reads and writes sources in its place.
// The editor's own writer knows neither Arabic keys nor lists on one line, and would drop what it does not know.

import { articleKeys, pageKeys } from "../content/keys/names.js";
import { type EditorConfig, type EditorField, formats } from "../web-editor/form.js";
import { readSource, type SourceForm, type Values } from "../web-editor/read-source.js";
import { readRegisterFile, writeRegisterFile } from "../web-editor/register-file.js";
import { writeSource } from "../web-editor/write-source.js";

/** What is used of the editor's module. */
type Editor = Readonly<{
  init: (options: object) => Promise<void>;
  registerCustomFormat: (
    name: string,
    extension: string,
    methods: Readonly<{ fromFile: (text: string) => Values; toFile: (values: Values) => string }>,
  ) => void;
}>;

function offerFormats({ settings, cms }: EditorConfig, editor: Editor): void {
  const formOf = (format: string, table: SourceForm["table"]): SourceForm => {
    const fields = cms.collections.find((one) => one.format === format)?.fields ?? [];
    return { table, fields, timeZone: settings.timeZone };
  };
  for (const [format, table] of [
    [formats.article, articleKeys],
    [formats.page, pageKeys],
  ] as const) {
    const form = formOf(format, table);
    editor.registerCustomFormat(format, "md", {
      fromFile: (text) => readSource(text, form),
      toFile: (values) => writeSource(values, form),
    });
  }
  const files = cms.collections.flatMap((one) => one.files ?? []);
  const list: EditorField | undefined = files
    .find(({ format }) => format === formats.keywords)
    ?.fields.find(({ name }) => name === "keywords");
  const entry = list?.fields ?? [];
  editor.registerCustomFormat(formats.keywords, "yaml", {
    fromFile: (text) => readRegisterFile(text, entry),
    toFile: (values) => writeRegisterFile(values, entry),
  });
}

const config = (await (await fetch("config.json")).json()) as EditorConfig;
// The editor takes its language from the browser's, and offers no other way to set it.
Object.defineProperty(navigator, "languages", { value: [config.settings.language, ...navigator.languages] });
const editorFile = "./cms/npm/index.js";
const editor = ((await import(editorFile)) as { default: Editor }).default;
offerFormats(config, editor);
await editor.init({ config: { ...config.cms, load_config_file: false } });
