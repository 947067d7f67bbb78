// What is wrong with the arguments, in the tool's own words and language.

import type { CommanderError } from "commander";
import type { HelpTexts } from "./help.js";

/** An argument that cannot be meant. The message is worded already. */
export class WrongArgument extends Error {
  override readonly name = "WrongArgument";
}

/** Commander's error, worded anew from the parts that its message quotes. */
export function wordCommanderError({ code, message }: CommanderError, texts: HelpTexts): string {
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted ?? "");
  switch (code) {
    case "commander.unknownOption":
      return texts.unknownOption(
        quotedUntilEnd(message),
        /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1],
      );
    case "commander.missingArgument":
      return texts.missingArgument(first);
    case "commander.optionMissingArgument":
      return texts.missingValue(first);
    case "commander.invalidArgument":
      return texts.invalidValue(
        first,
        second,
        /(?:Allowed choices are|invalid\.) (?!Allowed)(.+?)\.?$/.exec(message)?.[1] ?? "",
      );
    default:
      return message;
  }
}

/** The option as it was typed, which may hold an apostrophe. */
const quotedUntilEnd = (message: string): string => /^[^']*'([\s\S]*)'/.exec(message)?.[1] ?? message;
