// Starts the engine in a worker. What stands after the question mark of this script's address is the version of the
// program: it is asked for with the same, so that an old copy is never used with a new one.
"use strict";

const version = self.location.search;
importScripts("crossread-engine.js" + version);
wasm_bindgen({ module_or_path: "crossread-engine_bg.wasm" + version }).catch(function (error) {
  self.postMessage([false, String((error && error.message) || error)]);
});
