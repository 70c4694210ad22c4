import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale } from "./locales";
import { loadMessages } from "./messages";

/** next-intl's configuration for one request; the server names the locale of the address in a header. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = isLocale(asked) ? asked : defaultLocale;
  return {
    locale,
    messages: await loadMessages(locale),
    timeZone: "UTC",
    // A missing word is a fault to be seen, never an empty place.
    onError(error) {
      throw error;
    },
  };
});
