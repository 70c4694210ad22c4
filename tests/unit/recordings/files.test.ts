import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overBy, shownAfter } from "@/lib/events/over-by";
import { mediaKindOf } from "@/lib/recordings/media-kind";
import { podcastFeed } from "@/lib/recordings/podcast-feed";
import { recordingPolicy } from "@/lib/recordings/policy";
import type { PublicRecording } from "@/lib/recordings/public";
import { readCaptions } from "@/lib/recordings/read-captions";
import { ours, whoMay } from "../../support/policy-table";

const bytes = (text: string) => new Uint8Array(Buffer.from(text.padEnd(64, "\0"), "latin1"));
const vtt = (text: string) => new TextEncoder().encode(text);

describe("a recording that is kept here", () => {
  it.each([
    ["video/mp4", "video", "\0\0\0\x20ftypisom"],
    ["audio/mp4", "audio", "\0\0\0\x20ftypM4A "],
    ["audio/ogg", "audio", "OggS\0\x02vorbis"],
    ["audio/wav", "audio", "RIFF\x24\0\0\0WAVEfmt "],
    ["audio/flac", "audio", "fLaC\0\0\0"],
    ["audio/mpeg", "audio", "ID3\x04"],
    ["audio/mpeg", "audio", "\xff\xfb\x90\x64"],
  ])("is %s by its content", (mediaType, kind, begins) => {
    expect(mediaKindOf(bytes(begins))).toEqual({ kind, mediaType });
  });

  it("is the film of the demonstration, with its captions", () => {
    const film = readFileSync("prisma/seed/content/recordings/paper.webm");
    expect(mediaKindOf(new Uint8Array(film))).toEqual({ kind: "video", mediaType: "video/webm" });
    const captions = readFileSync("prisma/seed/content/recordings/paper.en.vtt");
    expect(readCaptions(new Uint8Array(captions))).toContain("hospitals go on on paper.");
  });

  it("is never a page, a picture, a document, a program or too little to tell", () => {
    for (const begins of [
      "<!doctype html><script>",
      "<svg xmlns=",
      "%PDF-1.7",
      "PK\x03\x04",
      "MZ\x90",
      "\x7fELF",
      "\0\0\0\x20ftypavif",
    ]) {
      expect(mediaKindOf(bytes(begins))).toBeNull();
    }
    expect(mediaKindOf(new Uint8Array(Buffer.from("fLaC")))).toBeNull();
  });
});

describe("captions", () => {
  it("are WebVTT whose cues end after they begin", () => {
    expect(readCaptions(vtt("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"))).toBe(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n",
    );
    expect(
      readCaptions(vtt("\uFEFFWEBVTT - x\r\n\r\nNOTE y\r\n\r\n1\r\n01:00:01.000 --> 01:00:02.500 align:start\r\nA")),
    ).not.toBeNull();
    for (const wrong of [
      "",
      "WEBVTT",
      "WEBVTTX\n\n00:01.000 --> 00:02.000\nA",
      "00:01.000 --> 00:02.000\nA",
      "WEBVTT\n\n00:02.000 --> 00:01.000\nA",
      "WEBVTT\n\n00:01,000 --> 00:02,000\nA",
      "WEBVTT\n\nonly words",
      "<html>WEBVTT",
    ]) {
      expect(readCaptions(vtt(wrong))).toBeNull();
    }
    expect(readCaptions(new Uint8Array([0x57, 0xff, 0xfe]))).toBeNull();
  });

  it("read twice are the same, whatever was in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (words) => {
        const once = readCaptions(vtt(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}`));
        if (once !== null) expect(readCaptions(vtt(once))).toBe(once);
      }),
      { numRuns: 60 },
    );
  });
});

it("is added and taken off by organisers of its process alone", () => {
  expect(whoMay((actor) => recordingPolicy.edit(actor, ours))).toEqual(["organiser"]);
});

it("is shown when the event counts as over: at its end, three hours after it began, or a day after a printed hour", () => {
  const startsAt = new Date("2026-05-01T10:00:00Z");
  const orderedAt = startsAt;
  const endsAt = new Date("2026-05-01T11:00:00Z");
  expect(shownAfter({ startsAt, endsAt, orderedAt })).toEqual(endsAt);
  expect(shownAfter({ startsAt, endsAt: null, orderedAt })).toEqual(new Date("2026-05-01T13:00:00Z"));
  expect(shownAfter({ startsAt: null, endsAt: null, orderedAt })).toEqual(new Date("2026-05-02T10:00:00Z"));
  expect(overBy(endsAt).OR).toHaveLength(3);
});

it("stands in the podcast feed with an enclosure only where it is kept here, and nothing in it is markup", () => {
  const one: PublicRecording = {
    ...{
      id: "0b9",
      kind: "audio",
      episode: 12,
      title: { en: "<b>&" },
      language: "en",
      hasCaptions: false,
      hasPoster: false,
    },
    ...{ transcript: null, seconds: 60, link: null, file: { mediaType: "audio/mpeg", bytes: 10 } },
    appearances: [{ name: "]]><x>", affiliation: null, title: null }],
    event: { slug: "e", title: { en: "E" }, zone: "UTC", orderedAt: new Date("2026-05-01T10:00:00Z") },
  };
  const linked = { ...one, id: "0c9", episode: null, link: "https://example.org/x", file: null };
  const feed = podcastFeed({
    site: "https://o.example",
    locale: "en",
    title: "T",
    description: "D",
    recordings: [one, linked],
  });
  expect(feed.match(/<item>/g)).toHaveLength(2);
  expect(feed.match(/<enclosure [^>]*>/g)).toEqual([
    '<enclosure url="https://o.example/api/recordings/0b9/media" length="10" type="audio/mpeg"/>',
  ]);
  expect(feed).toContain("<title>12. &lt;b&gt;&amp;</title>");
  expect(feed).not.toContain("<x>");
  expect(feed).not.toContain("example.org/x");
});
