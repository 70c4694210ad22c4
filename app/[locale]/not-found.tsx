import { getLocale } from "next-intl/server";
import { NothingHere } from "@/components/shell/nothing-here";

/** Shown while moving inside the app; a request for a missing page is answered with the document `no-such-page`. */
export default async function NotFound() {
  return (
    <main id="content" className="frame">
      <NothingHere locale={await getLocale()} />
    </main>
  );
}
