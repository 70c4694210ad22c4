/**
 * Lets this door open without a network: a worker for its address alone keeps the page of a door that carries nobody's
 * session (see public/door-worker.js). Where a browser has no workers, an open door goes on as it did.
 */
export async function keepDoor(locale: string): Promise<void> {
  if (!("serviceWorker" in navigator) || !location.pathname.endsWith("/door")) return;
  try {
    await navigator.serviceWorker.register("/door-worker.js", { scope: location.pathname });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: `/${locale}/door` });
  } catch {
    // No network, or a browser that allows no worker here: the door works as long as it stays open.
  }
}
