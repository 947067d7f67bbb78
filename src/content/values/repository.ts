// Names of repositories at GitHub and GitLab.

/** `owner/name`; at GitLab groups may have groups below them. */
export const isRepositoryName = (text: string): boolean =>
  text.length <= 300 && /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)+$/.test(text);
