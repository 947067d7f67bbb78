// What was written in YAML, every scalar as text, every node with its place.
// Own types instead of the library's: nothing but text, lists, maps and "nothing" can come in from a source.

import type { Place } from "../../model/place.js";

type At = Readonly<{
  place: Place /** Offsets into the text, `end` exclusive. */;
  start: number;
  end: number;
}>;

export type TextNode = At & Readonly<{ kind: "text"; text: string }>;
type ListNode = At & Readonly<{ kind: "list"; items: readonly YamlNode[] }>;
export type MapNode = At & Readonly<{ kind: "map"; entries: readonly YamlEntry[] }>;
/** A key or an item with nothing after it, or `null`, or `~`; or with something that has been refused already. */
type NothingNode = At & Readonly<{ kind: "nothing"; isReported?: boolean }>;
export type YamlNode = TextNode | ListNode | MapNode | NothingNode;

export type YamlEntry = Readonly<{ key: string; keyPlace: Place; value: YamlNode }>;
