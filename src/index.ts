// The programmatic door: for plugins (types) and for programs that build a site themselves.

export { buildUnlessUnchanged, type FinishedBuild } from "./build/build-unless-unchanged.js";
export type { BuildOptions, BuildResult, CheckResult, SiteOptions } from "./build/options.js";
export type { Plugin } from "./build/plugins.js";
export { Profile } from "./build/profile.js";
export { build, check } from "./build.js";
export type { Diagnostic } from "./model/diagnostic.js";
export type { PluginArticle, PluginGroup, PluginPage, PluginSite } from "./model/plugin.js";
