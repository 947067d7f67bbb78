// Ordered lists as far as Markdown can count: up, in numbers, from wherever the first begins. Where a list counts in another
// way, that stays in its attributes, and it stays HTML.

import type { Element } from "hast";
import { attribute, isElement } from "./tree.js";

/** How lists count by their style, and the attribute that says the same. */
const types: Readonly<Record<string, string>> = {
  "lower-alpha": "a",
  "lower-latin": "a",
  "upper-alpha": "A",
  "upper-latin": "A",
  "lower-roman": "i",
  "upper-roman": "I",
};

/** @param list - an `<ol>` as it was written */
export function countedList(list: Element): Element {
  const { start, reversed, type: _type, ...others } = list.properties;
  const items = list.children.filter((child): child is Element => isElement(child, "li"));
  const [first] = items;
  const step = reversed === undefined || reversed === false ? 1 : -1;
  const begin = numberOf(first) ?? whole(start) ?? (step === 1 ? 1 : items.length);
  const type = typeOf(list);
  let next = begin;
  const children = list.children.map((child) => {
    if (!isElement(child, "li")) return child;
    const value = numberOf(child);
    const { value: _value, ...rest } = child.properties;
    const goesOn = value === undefined || value === next;
    next = (value ?? next) + step;
    return { ...child, properties: goesOn ? rest : { ...rest, value } };
  });
  const begins = step === 1 ? begin !== 1 : begin !== items.length;
  const properties = {
    ...others,
    ...(begins ? { start: begin } : {}),
    ...(step === 1 ? {} : { reversed: true }),
    ...(type === undefined ? {} : { type }),
  };
  return { ...list, properties, children };
}

/** Whether Markdown counts as it does. */
export function isCounted({ properties, children }: Element): boolean {
  const { start, reversed, type } = properties;
  if (reversed !== undefined || type !== undefined || Number(start ?? 1) < 0) return false;
  return children.every((child) => !isElement(child, "li") || child.properties.value === undefined);
}

const whole = (value: unknown): number | undefined =>
  /^-?\d{1,5}$/.test(String(value)) ? Number(value) : undefined;

const numberOf = (item: Element | undefined): number | undefined => whole(item?.properties.value);

function typeOf(list: Element): string | undefined {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute(list, "style") ?? "")?.[1];
  const type = style === undefined ? attribute(list, "type") : types[style.toLowerCase()];
  return type !== undefined && /^[aAiI]$/.test(type) ? type : undefined;
}
