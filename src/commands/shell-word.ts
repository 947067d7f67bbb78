// A text as one word of a shell, to be copied from the terminal.

const plain = /^[\p{L}\p{M}\p{N}._/:\\~-]+$/u;

/** In quotes only where it needs them: double ones, which every shell knows, as long as nothing in it means something there. */
export function shellWord(text: string): string {
  if (plain.test(text)) return text;
  return /["$`!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
