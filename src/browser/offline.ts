// Asks the browser to keep the site for reading without a network; what is kept and when, service-worker.ts decides.

// Beside `assets/`, where this script lies, so that it may answer for the whole site whatever the base path is.
const worker = new URL("../service-worker.js", import.meta.url);
// Not all windows may: private ones of some browsers refuse, and plain http does.
if ("serviceWorker" in navigator) navigator.serviceWorker.register(worker).catch(() => {});
