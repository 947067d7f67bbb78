// Sound and film are written as images are; the ending of the file tells them apart.

export type Player = "audio" | "video";

/** What browsers play, by the ending of its file. */
const endings: readonly (readonly [Player, RegExp])[] = [
  ["audio", /\.(?:mp3|m4a|aac|og[ga]|opus|wav|flac)$/i],
  ["video", /\.(?:mp4|m4v|webm|ogv)$/i],
];

/** @param address - with or without a query; undefined for a picture */
export function playerFor(address: string): Player | undefined {
  const path = address.replace(/[?#].*$/s, "");
  return endings.find(([, ending]) => ending.test(path))?.[0];
}
