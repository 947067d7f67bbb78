// The per-article part of the build on another thread.

export { readArticles } from "./build/read-articles.js";
