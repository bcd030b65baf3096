// Runs before anything is drawn: the colours that the reader chose, and whether the texts in the page are what the
// address asks for.
(function () {
  "use strict";

  const root = document.documentElement;
  root.classList.add("scripted");
  try {
    const theme = JSON.parse(localStorage.getItem("crossread.theme"));
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Nothing is remembered, or the browser refuses to say.
  }
  // Texts that the address carries, and views other than Read, are drawn by the program.
  const [view, rest = ""] = location.hash.replace(/^#\/?/, "").split("?");
  if (!["", "read"].includes(view) || /(^|&)(d|c)=/.test(rest)) root.classList.add("elsewhere");
})();
