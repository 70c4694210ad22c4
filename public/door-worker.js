/*
 * Lets the door of an event open without a network. It works for the address of that door alone (its scope), keeps the
 * page of a door that carries nobody's session, and the files that page is made of; the list of the event is the
 * page's own, in the browser's database. With a network nothing comes from here.
 */

/** Milliseconds after which a network that does not answer counts as none. */
const patience = 8_000;

const files = /(?:\/_next\/)?static\/(?:chunks|css|media)\/[^"'\\\s()<>]+\.(?:js|css|woff2)/g;

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const page = event.data?.keep;
  // A page that cannot be fetched now leaves what is kept as it is.
  if (typeof page === "string" && /^\/[a-z]{2}\/door$/.test(page)) event.waitUntil(keep(page).catch(() => undefined));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(openDoor(request, pathname));
  else if (pathname.startsWith("/_next/static/")) event.respondWith(fromHere(request));
});

/** Keeps the page and all its files, or nothing of it; what it no longer needs goes. */
async function keep(page) {
  const answer = await fetch(page, { credentials: "omit", cache: "no-store" });
  if (!answer.ok || answer.redirected) return;
  const named = (await answer.clone().text()).match(files) ?? [];
  const needed = new Set(named.map((name) => (name.startsWith("/") ? name : `/_next/${name}`)));
  const cache = await caches.open(`openfloor-door${page}`);
  await Promise.all(
    [...needed].map(async (file) => {
      if ((await cache.match(file, { ignoreVary: true })) === undefined) await cache.add(file);
    }),
  );
  await cache.put(page, answer);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== page && !needed.has(pathname)) await cache.delete(url);
  }
}

async function openDoor(request, pathname) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  clearTimeout(timer);
  if (answer !== null && ![502, 503, 504].includes(answer.status)) return answer;
  const kept = await caches.match(`/${pathname.split("/")[1]}/door`, { ignoreVary: true });
  return kept ?? answer ?? Response.error();
}

async function fromHere(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
