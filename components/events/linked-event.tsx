import { LocalisedText } from "@/components/reading/localised-text";
import type { Localised } from "@/lib/kernel/localised";

type Props = {
  locale: string;
  title: Localised;
  /** Null while the public does not see it. */
  slug: string | null;
};

/** The name of an event, which leads to its page where there is one. */
export function LinkedEvent({ locale, title, slug }: Props) {
  const name = <LocalisedText text={title} locale={locale} />;
  return slug === null ? <span>{name}</span> : <a href={`/${locale}/events/${slug}`}>{name}</a>;
}
