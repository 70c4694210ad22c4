import type { PublicHost } from "@/lib/events/public-event";
import { isolated } from "@/lib/i18n/isolated";
import { comma } from "@/lib/i18n/lists";
import { countryName } from "@/lib/organisations/countries";

/** Those who hold or lead an event, each with the way to its page where it has one. */
export function HostNames({ hosts, locale }: { hosts: readonly PublicHost[]; locale: string }) {
  return (
    <ul className="plain-list">
      {hosts.map((host, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may share a name.
        <li key={at}>
          <HostName host={host} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

/** In one line, without links. */
export function hostWords(hosts: readonly PublicHost[], locale: string): string[] {
  return hosts.map(({ organisation, country, name }) =>
    [name, organisation?.name ?? null, country === null ? null : countryName(country, locale)]
      .filter((part) => part !== null)
      .map(isolated)
      .join(comma(locale)),
  );
}

function HostName({ host, locale }: { host: PublicHost; locale: string }) {
  const { organisation, country, name } = host;
  return (
    <>
      {name === null ? null : <bdi>{name}</bdi>}
      {name !== null && (organisation !== null || country !== null) ? ", " : null}
      {organisation === null ? null : (
        <a href={`/${locale}/organisations/${organisation.slug}`}>
          <bdi>{organisation.name}</bdi>
        </a>
      )}
      {country === null ? null : countryName(country, locale)}
    </>
  );
}
