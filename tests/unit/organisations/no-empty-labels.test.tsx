import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { UnstatedFacts } from "@/components/corrections/stated-facts";
import { DirectoryLine } from "@/components/organisations/directory-line";
import { OrganisationPage } from "@/components/organisations/organisation-page";
import { loadMessages } from "@/lib/i18n/messages";
import type { PublicOrganisationPage } from "@/lib/organisations/public";

const messages = await loadMessages("en");

const stub: PublicOrganisationPage = {
  ...{ id: "0190b5e2-0000-7000-8000-000000000000", slug: "stub", name: "Stub Foundation", acronym: null, names: {} },
  ...{ aliases: [], stakeholderGroup: null, country: null, address: null, website: null, topics: [], partOf: [] },
  ...{ descriptionLanguage: null, description: null, ecosocStatus: null, meetings: null, asOf: null },
  ...{ isSuspended: false, logoSha256: null },
};

const written = (page: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {page}
    </NextIntlClientProvider>,
  );

const none = { items: [], next: null };

const pageOf = (organisation: PublicOrganisationPage) =>
  written(
    <OrganisationPage
      {...{ locale: "en", organisation, bodies: [], published: none, signed: [], endorsed: none, statements: none }}
      events={[]}
      history={{ changes: [], count: 0, wholes: {} }}
      isFirst
    />,
  );

/** Terms of every list of facts, with what stands behind each. */
function facts(html: string): [string, string][] {
  const words = (part = "") => part.replace(/<[^>]*>/g, "").trim();
  return [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gs)].map(([, term, value]) => [words(term), words(value)]);
}

it("an entry that is a name alone shows the name, and no label", () => {
  const html = pageOf(stub);
  expect(html).toContain("Stub Foundation");
  expect(html).not.toContain("<dt");
  expect(html.match(/<h2/g)).toBeNull();
  expect(html).not.toContain("Not stated");
  expect(written(<DirectoryLine locale="en" organisation={stub} />)).not.toContain('class="facts');
});

it.each([
  ["acronym", { acronym: "SF" }, 0],
  ["country", { country: "CH" }, 1],
  [
    "one answer on meetings of three",
    { meetings: { online: "Yes", outsideHeadquarters: null, onlineDecisions: null } },
    1,
  ],
  ["a name in one language", { names: { fr: "Fondation" } }, 1],
  ["its own status, which is none", { ecosocStatus: "none" as const }, 1],
])("an entry that states %s has that label alone, with its value", (_what, given, labels) => {
  const found = facts(pageOf({ ...stub, ...given }));
  expect(found).toHaveLength(labels);
  expect(found.filter(([, value]) => value === "")).toEqual([]);
});

it("what can be added stands as ways and not as labels", () => {
  const html = written(
    <UnstatedFacts locale="en" facts={["country", "names.ar"]} hrefOf={(fact) => `/x?fact=${fact}`} />,
  );
  expect(html).toContain("Name in Arabic");
  expect(html).not.toContain("<dt");
});
