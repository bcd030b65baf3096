// Starts the program, or says why it can't be started. Runs after the glue that wasm-bindgen makes, which defines
// wasm_bindgen.
(function () {
  "use strict";

  const app = document.getElementById("app");
  const loading = document.getElementById("loading");

  // The hash holds the reader's view, so the skip link moves the focus and leaves the address as it is.
  document.querySelector(".skip-link").addEventListener("click", function (event) {
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
      more.textContent = "What the browser says: " + detail;
      message.after(more);
    }
    app.removeAttribute("aria-busy");
  }

  function reasonFor(error) {
    if (location.protocol === "file:") {
      return "This page was opened from a disk, where browsers do not let it load its program. Put the folder on a web server, or run “cargo xtask serve”, and open the address that it prints.";
    }
    if (!navigator.onLine) {
      return "Crossread could not load its program: this device is offline. Connect it and load the page again.";
    }
    if (error instanceof WebAssembly.RuntimeError) {
      return "Crossread stopped while it was starting. Loading the page again may help.";
    }
    return "Crossread could not load its program. Load the page again; if that does not help, the site is incomplete.";
  }

  if (typeof WebAssembly !== "object") {
    explain("Crossread needs WebAssembly, which this browser lacks or has switched off. Any current Chrome, Edge, Firefox or Safari has it.");
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
