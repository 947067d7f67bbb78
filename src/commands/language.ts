// The language in which the tool itself speaks: asked for, else the site's, else that of the environment.

export type ToolLanguage = "ar" | "en";

/** The language that a shell's environment asks for, by the order that POSIX gives its variables. */
export function toolLanguageOfEnvironment(environment: Readonly<Record<string, string | undefined>>): ToolLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("ar") ? "ar" : "en";
}

/** Arabic-speaking newsrooms see Arabic; a site in any other language sees English. */
export function toolLanguageOfSite(siteLanguage: string): ToolLanguage {
  return siteLanguage.toLowerCase().split("-")[0] === "ar" ? "ar" : "en";
}
