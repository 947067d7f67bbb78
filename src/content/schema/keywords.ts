// The schema of `content/keywords.yaml`: a list of entries, or a map from label to entry.

import * as z from "zod";
import { text, textList, yesNo } from "./leaves.js";

const shape = {
  aliases: textList("أسماء وتهجئات أخرى للكلمة نفسها.").optional(),
  slug: text("آخر جزء من رابط صفحتها.").optional(),
  description: text("وصف يظهر في صفحتها.").optional(),
  parent: text("كلمة أعم تندرج تحتها.").optional(),
  hidden: yesNo("لا تظهر في القوائم.").optional(),
};

/** An entry of the list. */
export const registerEntrySchema = z.strictObject({
  label: text("الكلمة كما تظهر للقارئ."),
  ...shape,
});

/** The whole file, for the published JSON Schema. */
export const registerSchema = z
  .union([
    z.array(z.union([z.string(), registerEntrySchema])),
    z.record(z.string(), z.union([z.strictObject(shape), z.array(z.string()), z.string(), z.null()])),
  ])
  .meta({ description: "سجل الكلمات المفتاحية." });
