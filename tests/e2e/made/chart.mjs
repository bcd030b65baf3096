// What tests look at on the timeline.

export const lanes = (page) => page.locator(".lane");
export const marks = (page) => page.locator(".mark:not(.spare)");
/** What the link says of the window. */
export const window_ = (page) => page.evaluate(() => new URLSearchParams(location.hash.split("?")[1]).get("w"));

/** How many marks are on screen; one that has just gone is hidden a moment later. */
export const drawn = (page) =>
  marks(page).evaluateAll((all) => all.filter((mark) => mark.getBoundingClientRect().right > 0).length);

/** The marks and labels that lie on each other, by the words of the two. */
export const collisions = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll(".mark:not(.spare)")]
      .map((mark) => ({ words: mark.textContent, box: mark.getBoundingClientRect() }))
      .filter((mark) => mark.box.right > 0);
    const found = [];
    for (const [i, a] of seen.entries()) {
      for (const b of seen.slice(i + 1)) {
        const apart =
          a.box.right <= b.box.left + 1 ||
          b.box.right <= a.box.left + 1 ||
          a.box.bottom <= b.box.top + 1 ||
          b.box.bottom <= a.box.top + 1;
        if (!apart) found.push(`${a.words} / ${b.words}`);
      }
    }
    return found;
  });
