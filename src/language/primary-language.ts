// Which language a tag names, whatever region or script it adds.

/**
 * @param tag - BCP 47: `ar-EG`
 * @returns the primary subtag in lower case: `ar`; empty for an empty tag
 */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split("-", 1)[0] ?? "";
