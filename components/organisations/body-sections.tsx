import { directionOf } from "@/lib/i18n/locales";
import { useTranslations } from "@/lib/i18n/words";
import type { PublicBody } from "@/lib/organisations/public-bodies";

type Props = { locale: string; bodies: readonly PublicBody[] };

/** The parts of an organisation, each at an address of its own on this page; searches for their names lead there. */
export function BodySections({ locale, bodies }: Props) {
  const t = useTranslations("organisations.page");
  if (bodies.length === 0) return null;
  return (
    <section aria-labelledby="bodies">
      <h2 id="bodies">{t("bodies")}</h2>
      <ul className="bodies">
        {onceEach(bodies).map((body) => (
          <Body key={body.slug} locale={locale} body={body} />
        ))}
      </ul>
    </section>
  );
}

type Shown = Omit<PublicBody, "bodies"> & { bodies: Shown[]; isFirst: boolean };

/** A joint committee can stand under two bodies of one group; only one of them can be what its address leads to. */
function onceEach(bodies: readonly PublicBody[], seen = new Set<string>()): Shown[] {
  return bodies.map((body) => {
    const isFirst = !seen.has(body.slug);
    seen.add(body.slug);
    return { ...body, isFirst, bodies: onceEach(body.bodies, seen) };
  });
}

function Body({ locale, body }: { locale: string; body: Shown }) {
  const { slug, name, names, acronym, aliases, description, descriptionLanguage, bodies, isFirst } = body;
  const t = useTranslations("organisations.page");
  const ownName = names[locale];
  const others = [...new Set(aliases)].filter((alias) => alias !== acronym);
  return (
    <li id={isFirst ? `body-${slug}` : undefined}>
      <p className="body-name">
        <a href={`/${locale}/organisations/${slug}`}>
          <bdi>{name}</bdi>
        </a>
        {acronym === null ? null : <bdi className="quiet">{acronym}</bdi>}
      </p>
      {ownName === undefined ? null : <p className="quiet">{ownName}</p>}
      {description === null ? null : (
        <p lang={descriptionLanguage ?? undefined} dir={directionOf(descriptionLanguage ?? locale)}>
          {description}
        </p>
      )}
      {others.length === 0 ? null : (
        <p className="facts small quiet">
          <span>{t("alsoWritten")}</span>
          {others.map((other) => (
            <bdi key={other}>{other}</bdi>
          ))}
        </p>
      )}
      {bodies.length === 0 ? null : (
        <ul className="bodies">
          {bodies.map((part) => (
            <Body key={part.slug} locale={locale} body={part} />
          ))}
        </ul>
      )}
    </li>
  );
}
