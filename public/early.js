// Runs before anything is drawn: the colours that the reader chose, and whether the texts in the page are what the
// address asks for.
(function () {
  "use strict";

  const root = document.documentElement;
  root.classList.add("scripted");
  const kept = function (name) {
    try {
      return JSON.parse(localStorage.getItem("crossread." + name));
    } catch {
      // Nothing is remembered, or the browser refuses to say.
      return null;
    }
  };
  const theme = kept("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  // Who comes for the first time is shown an example (ui/first_look.rs).
  if (/[^#/]/.test(location.hash) || kept("first-look") === "closed") root.classList.add("seen");
  // Texts that the address carries, and views other than Read, are drawn by the program.
  const [view, rest = ""] = location.hash.replace(/^#\/?/, "").split("?");
  if (!["", "read"].includes(view) || /(^|&)(d|c)=/.test(rest)) root.classList.add("elsewhere");
})();
