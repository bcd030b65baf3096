// Starts the program, or says why it can't be started. Runs after the glue that wasm-bindgen makes, which defines
// wasm_bindgen.
(function () {
  "use strict";

  const words = {
    en: {
      skip: "Skip to the text",
      loading: "Crossread is loading …",
      fromDisk: "This page was opened from a disk, where browsers do not let it load its program. Put the folder on a web server, or run “cargo xtask serve”, and open the address that it prints.",
      offline: "Crossread could not load its program: this device is offline. Connect it and load the page again.",
      stopped: "Crossread stopped while it was starting. Loading the page again may help.",
      incomplete: "Crossread could not load its program. Load the page again; if that does not help, the site is incomplete.",
      noWasm: "Crossread needs WebAssembly, which this browser lacks or has switched off. Any current Chrome, Edge, Firefox or Safari has it.",
      detail: "What the browser says: ",
    },
    es: {
      skip: "Ir al texto",
      loading: "Crossread se está cargando…",
      fromDisk: "Esta página se abrió desde un disco, donde los navegadores no le permiten cargar su programa. Ponga la carpeta en un servidor web, o ejecute «cargo xtask serve», y abra la dirección que aparece.",
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
  document.documentElement.lang = lang;
  skip.textContent = say.skip;
  if (loading) loading.textContent = say.loading;

  // The hash holds the reader's view, so the skip link moves the focus and leaves the address as it is.
  skip.addEventListener("click", function (event) {
    event.preventDefault();
    const main = document.querySelector("main") || app;
    main.tabIndex = -1;
    main.focus();
  });

  function explain(reason, detail) {
    const message = loading && loading.isConnected ? loading : document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = reason;
    if (!message.isConnected) app.replaceChildren(message);
    if (detail) {
      const more = document.createElement("p");
      more.textContent = say.detail + detail;
      message.after(more);
    }
    app.removeAttribute("aria-busy");
  }

  function reasonFor(error) {
    if (location.protocol === "file:") return say.fromDisk;
    if (!navigator.onLine) return say.offline;
    return error instanceof WebAssembly.RuntimeError ? say.stopped : say.incomplete;
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
  wasm_bindgen({ module_or_path: program.href }).then(
    function () {
      if (loading) loading.remove();
      app.removeAttribute("aria-busy");
    },
    function (error) {
      explain(reasonFor(error), String((error && error.message) || error));
    },
  );
})();
