import { env } from "@/lib/env";
import { pagePath } from "@/lib/web/page-path";

/** Where a page stands, for what is said of it to programs. */
export async function pageAddress(locale: string): Promise<{ url: string; base: string; locale: string }> {
  const base = `${env().appUrl}/${locale}`;
  return { url: `${base}${await pagePath()}`, base, locale };
}
