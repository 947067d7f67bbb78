// A site's own plugins, so that what goes wrong in them says which of them it was.

import { type PluggableList, type Preset, type Transformer, unified } from "unified";
import { EndedByMessage, isMessageOf } from "./plugin-messages.js";
import { problemOfTree, type TreeKind } from "./plugin-tree.js";

type Attacher = (this: unknown, ...options: unknown[]) => Transformer | undefined;

/** What a plugin threw as text, and where in its module where that is known. */
export type Tell = (thrown: unknown) => string;

/**
 * @param name - of the plugin that has them
 * @param kind - of the trees that they are given
 * @throws what a plugin throws when it is made ready, so that it is heard of before the first text
 */
export function guarded(name: string, plugins: PluggableList, kind: TreeKind, tell: Tell): PluggableList {
  const blame = (thrown: unknown): Error => new Error(`${name}: ${tell(thrown)}`);
  const guardAll = (list: PluggableList): PluggableList =>
    list.map((entry) => {
      const [attacher, ...options] = Array.isArray(entry) ? entry : [entry];
      if (typeof attacher === "function") return [guard(name, attacher as Attacher, kind, blame), ...options];
      const preset: unknown = entry;
      // unified fails at it with words of its own code.
      if (preset === null) throw new Error("Expected usable value, not `null`");
      return hasPlugins(preset) ? { ...preset, plugins: guardAll(preset.plugins) } : entry;
    }) as PluggableList;
  const list = guardAll(plugins);
  unified().use(list).freeze();
  return list;
}

const hasPlugins = (preset: unknown): preset is Preset & { plugins: PluggableList } =>
  Array.isArray((preset as Preset | undefined)?.plugins);

type Transform = (...given: readonly unknown[]) => unknown;

const guard = (
  name: string,
  attacher: Attacher,
  kind: TreeKind,
  blame: (thrown: unknown) => Error,
): Attacher =>
  function (...options) {
    const transform: unknown = attacher.apply(this, options);
    // It would do nothing, and nobody would hear of it.
    if (transform instanceof Promise) throw refused(transform);
    if (typeof transform !== "function") return undefined;
    return (tree, file) => {
      const saidBefore = file.messages.length;
      try {
        const made = transformed(transform as Transform, tree, file);
        const problem = problemOfTree(made ?? tree, kind);
        if (problem !== undefined) throw new Error(problem);
        return made as ReturnType<Transformer>;
      } catch (error) {
        throw isMessageOf(file, error) ? new EndedByMessage(file) : blame(error);
      } finally {
        for (const message of file.messages.slice(saidBefore)) message.source ??= name;
      }
    };
  };

const asynchronously = "works asynchronously, and a body does not wait";

function refused(promise: Promise<unknown>): Error {
  promise.catch(() => {});
  return new Error(asynchronously);
}

/** @returns the tree that takes the place of the one given, if any does */
function transformed(transform: Transform, tree: unknown, file: unknown): unknown {
  // One that takes a third argument calls it when it is done.
  if (transform.length > 2) {
    const answers: Readonly<{ error: unknown; changed: unknown }>[] = [];
    transform(tree, file, (error: unknown, changed: unknown) => answers.push({ error, changed }));
    const [answer] = answers;
    if (answer === undefined) throw new Error(asynchronously);
    if (answer.error) throw answer.error;
    return answer.changed;
  }
  const made = transform(tree, file);
  if (made instanceof Promise) throw refused(made);
  return made;
}
