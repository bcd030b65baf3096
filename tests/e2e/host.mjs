// A host of the site at an address of its own, whose files a test can change, and which it can take off the network.

import { createServer } from "node:http";
import { createHash } from "node:crypto";
import { url } from "./harness.mjs";

/** The site's files, by name, as the usual address serves them. */
const usual = new Map();

/** SHA-256, as the service worker's list has it. */
export const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** A file of the site. */
export async function file(name) {
  if (!usual.has(name)) {
    const response = await fetch(new URL(name, url));
    usual.set(name, response.ok && { type: response.headers.get("content-type"), body: Buffer.from(await response.arrayBuffer()) });
  }
  return usual.get(name);
}

/** Someone who hosts the site. */
export class Host {
  #server;
  #changed = new Map();

  /** Starts serving; `reader` may load from here. */
  static async start(reader) {
    const host = new Host();
    host.#server = createServer(async (request, response) => {
      const name = new URL(request.url, "http://host").pathname.slice(1) || "index.html";
      const found = await file(name);
      if (!found) return response.writeHead(404).end();
      response.writeHead(200, { "Content-Type": found.type, "Cache-Control": "no-cache" });
      const [last, ...before] = [host.#changed.get(name) ?? found.body].flat().reverse();
      for (const piece of before.reverse()) {
        response.write(piece);
        // As long as a browser needs at least to show it.
        await new Promise((done) => setTimeout(done, 300));
      }
      response.end(last);
    });
    await new Promise((done) => host.#server.listen(0, "127.0.0.1", done));
    host.port = host.#server.address().port;
    host.url = `http://127.0.0.1:${host.port}/`;
    reader.allow(host.url);
    return host;
  }

  /** Puts another file in the place of one; where it is several pieces, they come one after the other. */
  change(name, body) {
    this.#changed.set(name, body);
  }

  /** Takes the host off the network. */
  async stop() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /**
   * Puts another version of the site in the place of this one: its page has a mark by which it is known.
   * @param {string} mark
   * @param {object} [how]
   * @param {boolean} [how.whole] whether all files are there; else the host is in the middle of it
   */
  async newVersion(mark, { whole = true } = {}) {
    const page = (await file("index.html")).body;
    const next = Buffer.from(page.toString().replace("<body>", `<body data-version="${mark}">`));
    const worker = (await file("sw.js")).body.toString();
    const listed = worker.replace(sum(page), sum(next));
    if (whole) this.change("index.html", next);
    this.change("sw.js", listed.replace(/\nconst VERSION = ".*?";/, `\nconst VERSION = "${mark}";`));
  }
}
