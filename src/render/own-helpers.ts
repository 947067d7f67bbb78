// Helpers that plugins of the site bring. Templates call them with at least one value; a name alone is always data.

import { firstLineOf } from "../language/thrown.js";
import type { Page } from "../model/page.js";

/** Called with what templates hold; throws a {@link HelperFailure}. */
export type OwnHelper = (...values: readonly unknown[]) => string | boolean;

/** By the name that templates call them by. */
export type OwnHelpers = ReadonlyMap<string, OwnHelper>;

export const noHelpers: OwnHelpers = new Map();

type Reason = Readonly<{ message: string } | { gave: string }>;

/** A plugin's helper threw, or gave something that is no text. */
export class HelperFailure extends Error {
  override readonly name = "HelperFailure";
  readonly facts: Readonly<{ plugin: string; helper: string }> & Reason;
  /** The page that was being made, where it is known. */
  page: Page | undefined;

  constructor(plugin: string, helper: string, reason: Reason) {
    super(`${plugin}: ${helper}: ${"gave" in reason ? `gave ${reason.gave}, not a text` : reason.message}`);
    this.facts = { plugin, helper, ...reason };
  }
}

/**
 * @param plugin - its name
 * @param run - as the plugin has it
 * @param tell - what it threw, as text
 */
export const ownHelper =
  (
    plugin: string,
    helper: string,
    run: (...values: readonly unknown[]) => unknown,
    tell: (thrown: unknown) => string = firstLineOf,
  ): OwnHelper =>
  (...values) => {
    let made: unknown;
    try {
      made = run(...values);
    } catch (error) {
      throw new HelperFailure(plugin, helper, { message: tell(error) });
    }
    if (typeof made === "string" || typeof made === "boolean") return made;
    if (made instanceof Promise) made.catch(() => {});
    throw new HelperFailure(plugin, helper, { gave: kindOf(made) });
  };

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "Array";
  return value instanceof Promise ? "Promise" : typeof value;
}

/** The same for Handlebars, which takes a name alone for a call too, and puts its options after the values. */
export const forHandlebars = (own: OwnHelpers): Record<string, (...given: readonly unknown[]) => unknown> =>
  Object.fromEntries(
    [...own].map(([name, helper]) => [
      name,
      function (this: Readonly<Record<string, unknown>>, ...given: readonly unknown[]): unknown {
        return given.length === 1 ? this[name] : helper(...given.slice(0, -1));
      },
    ]),
  );

/** @throws what `make` throws; a helper's failure knows its page then */
export function onPage(page: Page, make: () => string): string {
  try {
    return make();
  } catch (error) {
    if (error instanceof HelperFailure) error.page ??= page;
    throw error;
  }
}
