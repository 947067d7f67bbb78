// html-validate with all that it recommends, no rule switched off.

import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  elements: ["html5"],
});

/**
 * One line an error or warning: `index.html:3:5 no-dup-id: Duplicate ID "a"`.
 * @param path - of the file, for the message
 */
export async function htmlValidateErrors(html: string, path: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}
