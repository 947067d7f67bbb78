// A site's own plugins, so that what they throw says which of them it was.

import { type PluggableList, type Transformer, unified } from "unified";
import { messageOf } from "../language/thrown.js";

type Attacher = (this: unknown, ...options: unknown[]) => Transformer | undefined;

/**
 * @param name - of the plugin that has them
 * @throws what a plugin throws when it is made ready, so that it is heard of before the first text
 */
export function guarded(name: string, plugins: PluggableList): PluggableList {
  const list = plugins.map((entry) => {
    const [attacher, ...options] = Array.isArray(entry) ? entry : [entry];
    // Presets bring further plugins, and what those throw goes unnamed.
    return typeof attacher === "function" ? [guard(name, attacher as Attacher), ...options] : entry;
  }) as PluggableList;
  unified().use(list).freeze();
  return list;
}

const guard = (name: string, attacher: Attacher): Attacher =>
  function (...options) {
    const transform = attacher.apply(this, options);
    // One that takes a third argument calls it when it is done; so this one must not take it.
    if (typeof transform !== "function" || transform.length > 2) return transform;
    return (tree, file) => {
      let made: unknown;
      try {
        made = (transform as (...given: readonly unknown[]) => unknown)(tree, file);
      } catch (error) {
        throw new Error(`${name}: ${messageOf(error)}`);
      }
      if (made instanceof Promise) {
        made.catch(() => {});
        throw new Error(`${name}: works asynchronously, and a body does not wait`);
      }
      if (!Array.isArray(((made ?? tree) as { children?: unknown }).children))
        throw new Error(`${name}: left no tree`);
      return made as ReturnType<Transformer>;
    };
  };
