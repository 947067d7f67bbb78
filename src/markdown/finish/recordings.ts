// Sound and film: what is written as an image and has such a file becomes a player.

import type { Element } from "hast";
import type { Player } from "../recordings.js";
import { element } from "./work.js";

/**
 * Of another site nothing is fetched before the reader asks for it, of ours the first picture of a film.
 * @param label - read out where the player is named
 */
export function playerOf(
  player: Player,
  src: string,
  isOwn: boolean,
  label: string,
  properties: Element["properties"],
): Element {
  const preload = isOwn && player === "video" ? "metadata" : "none";
  const named = label.trim() === "" ? {} : { ariaLabel: label };
  return element(player, { src, controls: true, preload, ...named, ...properties }, []);
}
