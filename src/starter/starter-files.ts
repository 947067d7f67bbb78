// The files of `starter/` with what is known of the new site put in. Pure.

/** Where a site can be published with the recipes that we bring. */
/** `none`: another one, or one that is not decided on yet. */
export const hosts = ["github", "gitlab", "netlify", "cloudflare", "none"] as const;
export type Host = (typeof hosts)[number];

/** `path` is relative to the site, `/`-separated. */
export type StarterFile = Readonly<{ path: string; text: string }>;

export type StarterFacts = Readonly<{
  title: string;
  /** Of the package, as npm allows names. */
  name: string;
  /** Of build-site. */
  version: string;
  /** IANA name. */
  timeZone: string;
  /** `2026-03-14`. */
  date: string;
  host: Host;
  /** Where the web editor writes, `owner/name`; absent means that the site has none. */
  editedAt?: string;
}>;

/** npm leaves a file named `.gitignore` out of packages, so it is packed without its dot. */
const renamed: ReadonlyMap<string, string> = new Map([["gitignore", ".gitignore"]]);

/** What a host needs besides the tool itself. */
const hostPackages: Readonly<Partial<Record<Host, Readonly<Record<string, string>>>>> = {
  netlify: { "netlify-plugin-cache": "^1.0.3" },
};

/** @param templates - as they are packaged, with `__NAME__` where a fact belongs */
export function starterFiles(templates: readonly StarterFile[], facts: StarterFacts): readonly StarterFile[] {
  const editor = settingLines(facts).webEditor;
  return templates.map(({ path, text }) => {
    const filled = fill(text, path, facts);
    const whole =
      path === "package.json"
        ? withPackages(filled, facts)
        : path === "site.yaml"
          ? `${filled}${editor === undefined ? "" : `\n${editor}\n`}`
          : filled;
    return { path: renamed.get(path) ?? path, text: whole };
  });
}

/** The lines of `site.yaml` that hold what `init` was told, as the starter has them. */
export function settingLines(
  facts: Pick<StarterFacts, "title" | "timeZone" | "host" | "editedAt">,
): Readonly<{
  title: string;
  timeZone: string;
  webEditor: string | undefined;
}> {
  return {
    title: `title: ${quoted(facts.title)}`,
    timeZone: `timeZone: ${facts.timeZone}`,
    webEditor: facts.editedAt === undefined ? undefined : editorLines(facts.host, facts.editedAt),
  };
}

/** JSON's quotes are YAML's too. */
const quoted = (text: string): string => JSON.stringify(text);

function editorLines(host: Host, editedAt: string): string {
  const backend = host === "gitlab" ? "gitlab" : "github";
  return `# محرر الويب: صفحة /admin/ يكتب فيها المحررون وينشرون من المتصفح.
webEditor:
  backend: ${backend}
  repository: ${editedAt}
  branch: main`;
}

function fill(text: string, path: string, { title, name, version, timeZone, date }: StarterFacts): string {
  const values: Readonly<Record<string, string>> = {
    TITLE: quoted(title),
    NAME: name,
    VERSION: version,
    TIME_ZONE: timeZone,
    DATE: date,
  };
  return text.replace(/__([A-Z_]+)__/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`starter/${path} asks for ${key}, which nobody knows`);
    return value;
  });
}

/** The web editor: below 1.0 a caret takes only mends of this one. */
const editorPackages: Readonly<Record<string, string>> = { "@sveltia/cms": "^0.221.1" };

/** What the site has to install, and which versions do. */
export function packagesFor({
  version,
  host,
  editedAt,
}: Pick<StarterFacts, "version" | "host" | "editedAt">): Readonly<Record<string, string>> {
  const editor = editedAt === undefined ? {} : editorPackages;
  return { "build-site": `^${version}`, ...hostPackages[host], ...editor };
}

function withPackages(text: string, facts: StarterFacts): string {
  const description = JSON.parse(text) as object;
  return `${JSON.stringify({ ...description, dependencies: packagesFor(facts) }, undefined, 2)}\n`;
}
