import { expect, it } from "vitest";
import { htmlBody } from "../../../src/import/html/body.js";

const markdownOf = (html: string) => htmlBody(html, { link: (href) => href, image: (src) => src }, []);
const item = (sign: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle><span style="font-family:Symbol">${sign}<span>&nbsp;&nbsp; </span></span>${text}</p>`;

it("items of Word become lists, bulleted and numbered, with their emphasis", () => {
  expect(markdownOf(`<p>نص</p>${item("·", "أول <b>بند</b>")}\n${item("§", "ثان")}<p>نص</p>`)).toBe(
    "نص\n\n- أول **بند**\n- ثان\n\nنص",
  );
  expect(markdownOf(item("1.", "أول") + item("2.", "ثان"))).toBe("1. أول\n2. ثان");
});

it("a paragraph of that class without a sign stays one", () => {
  expect(markdownOf("<p class=MsoListParagraph>نص - وبقيته</p>")).toBe("نص - وبقيته");
});
