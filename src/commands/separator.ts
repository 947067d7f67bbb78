/** A list on one line parts at commas of both scripts, as in front matter. */
export const separator = /[,،;؛]/u;
