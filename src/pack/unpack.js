// In a page that holds everything: takes the programs out of it, and starts the engine from there. Runs after the glue
// of both programs, crossreadEngine being a function around the engine's.
globalThis.crossreadPacked = (function () {
  "use strict";

  /** A program's bytes, from what the page holds: how they are packed, a comma, and base64. */
  const unpack = async function (held) {
    const [how, data] = held.split(",");
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    if (how === "plain") return bytes;
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  const held = (id) => document.getElementById(id).textContent;

  // The page as it came, before the program draws: what is kept when the reader keeps it again.
  const page = "<!doctype html>\n" + document.documentElement.outerHTML.replace(/^<html[^>]*>/, '<html lang="en">');
  globalThis.crossreadPage = async () => page;

  // The engine's worker has no file to start from, so its script is put together here.
  const worker = [
    "const unpack = " + unpack + ";\n",
    "const wasm_bindgen = (" + crossreadEngine + ")();\n",
    "unpack('" + held("engine-program") + "')",
    ".then((bytes) => wasm_bindgen({ module_or_path: bytes }))",
    ".catch((error) => self.postMessage([false, String((error && error.message) || error)]));\n",
  ];
  const address = URL.createObjectURL(new Blob(worker, { type: "text/javascript" }));
  document.querySelector("meta[name=crossread-engine]").content = address;

  // Where the browser starts no worker for a page from a disk, the engine runs in the page.
  let here;
  globalThis.crossreadEngineHere = async function (file) {
    here ||= unpack(held("engine-program")).then((bytes) => crossreadEngine()({ module_or_path: bytes }));
    await here;
    return globalThis.crossreadWork(file);
  };

  // The view that the page was kept with, where its address names none.
  const view = document.querySelector("meta[name=crossread-view]").content;
  if (view && !location.hash) {
    try {
      history.replaceState(null, "", view);
    } catch {
      location.hash = view;
    }
  }
  return { program: () => unpack(held("program")), rest: () => unpack(held("rest-program")) };
})();
