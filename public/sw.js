// Keeps the site in the browser, so that it works without a network. A version is kept whole or not at all: each file
// must have the checksum that `crossread pack` wrote here, and a page is given files of one version only.
"use strict";

/** The checksum of all files. */
const VERSION = "";
/** Each file's address and SHA-256. */
const FILES = [];
/** The format of comparison that this version reads. */
const FORMAT = 0;

const HOME = self.registration.scope;
// Sites in other folders of the same host have their own.
const MINE = "crossread " + HOME + " ";
const HERE = MINE + VERSION;
/** The comparison, which a host may replace by itself. */
const COMPARISON = MINE + "comparison";
const FILE = "corpus.json";
/** How long the network may take for the comparison where one is kept, in milliseconds. */
const PATIENCE = 4000;

const known = new Set(FILES.map(([name]) => new URL(name, HOME).href));

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(HOME)) return;
  const name = url.slice(HOME.length).split(/[?#]/)[0];
  if (mode === "navigate") {
    if (name === "" || name === "index.html") event.respondWith(kept(HOME));
  } else if (name === FILE) {
    event.respondWith(comparison());
  } else if (known.has(url)) {
    event.respondWith(kept(url));
  } else {
    // Another version's, asked for by a page of that version.
    event.respondWith(before(url).then((response) => response || fetch(event.request)));
  }
});

/** Fetches all files of this version, taking over what an earlier one holds already. */
async function keep() {
  const cache = await caches.open(HERE);
  const jobs = FILES.map(async ([name, sum]) => {
    const url = new URL(name, HOME).href;
    if (await cache.match(url)) return;
    const old = await before(url);
    const good = (old && (await checked(old, sum))) || (await checked(await fetch(url, { cache: "no-cache" }), sum));
    if (!good) throw new Error(name + " is of another version");
    await cache.put(url, good);
  });
  await Promise.all(jobs);
  await comparison();
}

/** The response, where it is what this version was packed with. */
async function checked(response, sum) {
  if (!response.ok) return null;
  const bytes = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const headers = { "Content-Type": response.headers.get("Content-Type") || "" };
  return hex === sum ? new Response(bytes, { headers }) : null;
}

/** A file of this version. */
async function kept(url) {
  const cache = await caches.open(HERE);
  return (await cache.match(url)) || fetch(url);
}

/** A file of another version that is kept still. */
async function before(url) {
  for (const name of (await versions()).reverse()) {
    const found = await (await caches.open(name)).match(url);
    if (found) return found;
  }
  return undefined;
}

/** The names of other versions' stores, oldest first. */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== HERE && name !== COMPARISON);
}

/** Lets go of old versions, all but the last, which pages may show still. */
async function tidy() {
  await Promise.all((await versions()).slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The comparison as the host has it now; without a network, or where this version can't read it, as it was. */
async function comparison() {
  const url = new URL(FILE, HOME).href;
  const cache = await caches.open(COMPARISON);
  const last = await cache.match(url);
  try {
    const signal = last ? AbortSignal.timeout(PATIENCE) : undefined;
    const now = await fetch(url, { cache: "no-cache", signal });
    const fits = now.ok && (await now.clone().json().then((file) => file.format === FORMAT, () => false));
    if (fits) await cache.put(url, now.clone());
    return fits || !last ? now : last;
  } catch (error) {
    if (last) return last;
    throw error;
  }
}
