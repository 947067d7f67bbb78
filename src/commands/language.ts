// The language in which the tool itself speaks: asked for, else the site's, else that of the environment.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { primaryLanguage } from "../language/primary-language.js";

export type ToolLanguage = "ar" | "en";

type Environment = Readonly<Record<string, string | undefined>>;

/** The language that a shell's environment asks for, by the order that POSIX gives its variables. */
function toolLanguageOfEnvironment(environment: Environment): ToolLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return locale.toLowerCase().startsWith("ar") ? "ar" : "en";
}

/** Before the options are parsed, because the help and what is said of a wrong option are in it too. */
export function languageAskedFor(argv: readonly string[], environment: Environment): ToolLanguage {
  const asked = givenValue("--lang", argv);
  if (asked === "ar" || asked === "en") return asked;
  const root = givenValue("--root", argv) ?? ".";
  const site = textOf(resolve(root, givenValue("--config", argv) ?? "site.yaml"));
  return site === undefined
    ? toolLanguageOfEnvironment(environment)
    : toolLanguageOfSite(guessSiteLanguage(site));
}

function givenValue(option: string, argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith(`${option}=`))?.slice(option.length + 1);
  const at = argv.indexOf(option);
  return joined ?? (at < 0 ? undefined : argv[at + 1]);
}

/** Undefined where it cannot be read: the command itself will say what is wrong with it. */
export function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Arabic-speaking newsrooms see Arabic; a site in any other language sees English. */
export function toolLanguageOfSite(siteLanguage: string): ToolLanguage {
  return primaryLanguage(siteLanguage) === "ar" ? "ar" : "en";
}

const languageLine = /^(?:language|اللغة|لغة)[ \t]*:[ \t]*["']?([A-Za-z]+)/mu;

/**
 * The site's language before the configuration is read: a wrong guess costs nothing but the language of one line.
 * @param config - text of `site.yaml`, or undefined when there is none
 */
export function guessSiteLanguage(config: string | undefined): string {
  return languageLine.exec(config ?? "")?.[1] ?? "ar";
}
