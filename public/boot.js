// Starts the program, or says why it can't be started. Runs after the glue that wasm-bindgen makes, which defines
// wasm_bindgen. The page holds the texts already (state/plain.rs), which stay readable whatever happens here.
(function () {
  "use strict";

  const root = document.documentElement;

  const words = {
    en: {
      skip: "Skip to the text",
      loading: "Crossread is loading …",
      fromDisk: "This page was opened from a disk, where browsers do not let it load its program. Put the folder on a web server, or save the comparison there as one page, which opens from a disk.",
      offline: "Crossread could not load its program: this device is offline. Connect it and load the page again.",
      stopped: "Crossread stopped while it was starting. Loading the page again may help.",
      incomplete: "Crossread could not load its program. Load the page again; if that does not help, the site is incomplete.",
      noWasm: "Crossread needs WebAssembly, which this browser lacks or has switched off. Any current Chrome, Edge, Firefox or Safari has it.",
      detail: "What the browser says: ",
    },
    es: {
      skip: "Ir al texto",
      loading: "Crossread se está cargando…",
      fromDisk: "Esta página se abrió desde un disco, donde los navegadores no le permiten cargar su programa. Ponga la carpeta en un servidor web, o guarde allí la comparación como una sola página, que se abre desde un disco.",
      offline: "Crossread no pudo cargar su programa: este dispositivo no tiene conexión. Conéctelo y vuelva a cargar la página.",
      stopped: "Crossread se detuvo mientras arrancaba. Volver a cargar la página puede servir.",
      incomplete: "Crossread no pudo cargar su programa. Vuelva a cargar la página; si no sirve, el sitio está incompleto.",
      noWasm: "Crossread necesita WebAssembly, que este navegador no tiene o tiene desactivado. Lo tiene cualquier versión actual de Chrome, Edge, Firefox o Safari.",
      detail: "Lo que dice el navegador: ",
    },
  };

  // As the program chooses it: the address, else the reader's last choice, else the browser's languages.
  function language() {
    let kept = "";
    try {
      kept = JSON.parse(localStorage.getItem("crossread.lang")) || "";
    } catch (refused) {
      // Nothing is kept.
    }
    const named = /[?&]lang=(\w+)/.exec(location.hash);
    const asked = (navigator.languages || []).map((tag) => tag.split("-")[0]);
    return [named && named[1], kept, ...asked].find((tag) => Object.hasOwn(words, tag)) || "en";
  }

  const app = document.getElementById("app");
  const loading = document.getElementById("loading");
  const skip = document.querySelector(".skip-link");
  const lang = language();
  const say = words[lang];
  root.lang = lang;
  skip.textContent = say.skip;
  if (loading) loading.textContent = say.loading;

  // The hash holds the reader's view, so links into the page move the focus, and leave the address as it is.
  document.addEventListener("click", function (event) {
    const link = event.target.closest && event.target.closest("a.skip-link, .plain-bar .chip");
    if (!link) return;
    event.preventDefault();
    const target = document.getElementById(link.hash.slice(1)) || app;
    target.tabIndex = -1;
    target.focus();
  });

  function explain(reason, detail) {
    const message = loading && loading.isConnected ? loading : document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = reason;
    if (!message.isConnected) app.prepend(message);
    if (detail) {
      const more = document.createElement("p");
      more.className = "meta";
      more.textContent = say.detail + detail;
      message.after(more);
    }
    // The texts as a page of its own.
    root.classList.remove("scripted", "elsewhere");
  }

  function reasonFor(error) {
    if (location.protocol === "file:" && !globalThis.crossreadPacked) return say.fromDisk;
    if (error instanceof WebAssembly.RuntimeError) return say.stopped;
    return navigator.onLine || globalThis.crossreadPacked ? say.incomplete : say.offline;
  }

  if (typeof WebAssembly !== "object") {
    explain(say.noWasm);
    return;
  }
  const program = document.getElementById("program");
  if (typeof wasm_bindgen !== "function" || !program) {
    explain(reasonFor(null));
    return;
  }

  // The comparison is asked for together with the program, and given to it when it asks (ui/browser/corpus.rs). Where
  // another one was put beside the page, the texts in the page are not shown.
  if (!globalThis.crossreadPacked) {
    const file = fetch("corpus.json");
    const texts = document.querySelector("[data-texts]");
    globalThis.crossreadFile = file;
    file
      .then((response) => (response.ok ? response.clone().text() : ""))
      .then(function (json) {
        if (texts && !json.includes('"checksum":"' + texts.dataset.texts + '"')) root.classList.add("elsewhere");
      })
      // The program says what is wrong.
      .catch(function () {});
  }

  // The program comes in two files: the first leaves its exports in crossreadFirst, draws, and asks for the rest. Where
  // the reader is quicker than the line, a function of the rest that is wanted too early gets it at once.
  const named = document.querySelector("meta[name=crossread-rest]");
  const address = named && named.content;
  let complete = !address;

  /** What the rest fills when it is started: the first half's table of functions. */
  function filled() {
    crossreadFirst.rest_is_here.value = 1;
    complete = true;
  }

  globalThis.crossreadRest = async function () {
    if (complete) return;
    let bytes;
    if (globalThis.crossreadPacked) {
      bytes = await crossreadPacked.rest();
    } else {
      const response = await fetch(address, { priority: "low" });
      if (!response.ok) throw new Error(address + ": " + response.status);
      bytes = await response.arrayBuffer();
    }
    const module = await WebAssembly.compile(bytes);
    if (complete) return;
    await WebAssembly.instantiate(module, { first: crossreadFirst });
    filled();
  };

  globalThis.crossreadRestNow = function () {
    if (complete) return;
    performance.mark("crossread-rest-now");
    try {
      const request = new XMLHttpRequest();
      request.open("GET", address, false);
      // A request that waits gives text alone: here each byte is a character.
      request.overrideMimeType("text/plain; charset=x-user-defined");
      request.send();
      if (request.status !== 200) throw new Error(address + ": " + request.status);
      const bytes = Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 255);
      new WebAssembly.Instance(new WebAssembly.Module(bytes), { first: crossreadFirst });
    } catch (error) {
      explain(reasonFor(error), String((error && error.message) || error));
      throw error;
    }
    filled();
  };

  const module = globalThis.crossreadPacked ? crossreadPacked.program() : program.href;
  Promise.resolve(module)
    .then((module) => wasm_bindgen({ module_or_path: module }))
    .then(keepForLater, function (error) {
      explain(reasonFor(error), String((error && error.message) || error));
      takeNewer();
    });

  // A page that is to be kept as one file: what all of them have in common, with the programs in it.
  globalThis.crossreadPage = globalThis.crossreadPage || async function () {
    const load = async function (name) {
      const response = await fetch(name);
      if (!response.ok) throw new Error(name + ": " + response.status);
      return response;
    };
    let page = await (await load("one-page.txt")).text();
    for (const [place, name] of page.matchAll(/\{\{program ([\w.-]+)\}\}/g)) {
      const bytes = await (await load(name)).blob();
      const packed = typeof CompressionStream === "function";
      const stream = packed ? bytes.stream().pipeThrough(new CompressionStream("gzip")) : bytes.stream();
      const small = await new Response(stream).blob();
      const address = await new Promise(function (resolve, reject) {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(small);
      });
      page = page.replace(place, () => (packed ? "gzip," : "plain,") + address.slice(address.indexOf(",") + 1));
    }
    return page;
  };

  // From here on: the site without a network. Only built sites that are served have a version.
  const served = document.querySelector("meta[name=crossread-version]") && /^https?:$/.test(location.protocol);
  const workers = served && navigator.serviceWorker;

  /** Keeps the site for reading without a network, and tells the page when a newer version of it is at hand. */
  function keepForLater() {
    if (!workers) return;
    const before = workers.controller;
    let asked = false;
    workers.addEventListener("controllerchange", function () {
      if (asked) location.reload();
      else if (before) tell();
    });
    addEventListener("crossread-take-newer", async function () {
      const registration = await workers.getRegistration();
      asked = true;
      if (registration && registration.waiting) registration.waiting.postMessage("take over");
      else location.reload();
    });
    workers.register("sw.js", { updateViaCache: "none" }).then(
      function (registration) {
        const offer = () => registration.waiting && workers.controller && tell();
        const follow = (worker) => worker && worker.addEventListener("statechange", offer);
        registration.addEventListener("updatefound", () => follow(registration.installing));
        follow(registration.installing);
        offer();
        // A page that stays open for days looks again when the reader comes back to it.
        document.addEventListener("visibilitychange", function () {
          if (document.visibilityState === "visible") registration.update().catch(function () {});
        });
      },
      // Without it the site works as long as there is a network.
      function () {},
    );
  }

  function tell() {
    root.dataset.newer = "";
    dispatchEvent(new Event("crossread-newer"));
  }

  /** Where this version does not start, one that waits takes its place at once. */
  async function takeNewer() {
    const registration = workers && (await workers.getRegistration());
    if (!registration) return;
    await registration.update().catch(function () {});
    const worker = registration.installing || registration.waiting;
    if (!worker) return;
    workers.addEventListener("controllerchange", () => location.reload());
    const take = () => worker.state === "installed" && worker.postMessage("take over");
    worker.addEventListener("statechange", take);
    take();
  }
})();
