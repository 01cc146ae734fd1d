// Messages of the language server protocol, on the streams of a process that is started here.
"use strict";

const { spawn } = require("child_process");

const BLANK = Buffer.from("\r\n\r\n");

// Calls `received` with every message in the bytes that are fed to the function it returns.
function reader(received) {
  let kept = Buffer.alloc(0);
  return (bytes) => {
    kept = Buffer.concat([kept, bytes]);
    for (;;) {
      const end = kept.indexOf(BLANK);
      if (end < 0) return;
      const length = /content-length: *(\d+)/i.exec(kept.toString("latin1", 0, end));
      const begin = end + BLANK.length;
      const next = begin + Number(length ? length[1] : 0);
      if (kept.length < next) return;
      const body = kept.toString("utf8", begin, next);
      kept = kept.subarray(next);
      if (body) received(JSON.parse(body));
    }
  };
}

// Starts a server. `notified(method, params)` is called for what it tells, `log(text)` with what
// it writes to its log, and `ended(reason)` once when it is there no more.
function connect([command, ...args], { notified, log, ended }) {
  const server = spawn(command, args, { windowsHide: true });
  const pending = new Map();
  let last = 0;
  let over = false;

  function send(message) {
    if (over || !server.stdin.writable) return;
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    server.stdin.write(body);
  }

  function finish(reason) {
    if (over) return;
    over = true;
    for (const { reject } of pending.values()) reject(new Error(reason));
    pending.clear();
    ended(reason);
  }

  server.on("error", (error) => finish(error.message));
  server.on("exit", (code, signal) => finish(`it ended with ${signal ?? `code ${code}`}`));
  server.stdin.on("error", () => {});
  server.stderr.on("data", (bytes) => log(bytes.toString()));
  server.stdout.on(
    "data",
    reader(({ id, method, params, result, error }) => {
      if (method !== undefined && id === undefined) {
        notified(method, params);
      } else if (method !== undefined) {
        send({ id, error: { code: -32601, message: `${method} is not known here` } });
      } else if (pending.has(id)) {
        const { resolve, reject } = pending.get(id);
        pending.delete(id);
        if (error) reject(new Error(error.message));
        else resolve(result);
      }
    }),
  );

  return {
    notify: (method, params) => send({ method, params }),
    request(method, params, token) {
      if (over) return Promise.reject(new Error("the language server is not running"));
      const id = ++last;
      send({ id, method, params });
      token?.onCancellationRequested(() => {
        if (pending.has(id)) send({ method: "$/cancelRequest", params: { id } });
      });
      return new Promise((resolve, reject) => pending.set(id, { resolve, reject }));
    },
    async stop() {
      if (over) return;
      const waited = new Promise((done) => setTimeout(done, 2000));
      await Promise.race([this.request("shutdown").catch(() => {}), waited]);
      this.notify("exit");
      const killing = setTimeout(() => server.kill(), 1000);
      server.on("exit", () => clearTimeout(killing));
    },
  };
}

module.exports = { connect, reader };
