import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Site } from '../catalogue/shape.ts';
import type { Facts } from './facts.ts';

/** What every document is made with, besides the SDL: lists that a person has reviewed. */
export interface Reviewed {
  secrets: { fieldPattern: string; typePattern: string; secret: string[]; harmless: string[] };
  refusals: {
    errorMembers: string[];
    successMembers: string[];
    flags: string[];
    notFlags: string[];
    /** Leaves that say what was made without an id: the values that say yes, none for any. */
    proofs: Record<string, string[]>;
    /** Lists of what was not done beside what was. */
    partial: string[];
  };
  paths: { only: Record<string, string[]>; add: Record<string, string[]>; money: string[] };
  /** Catalogue key -> the secret leaves that are what the operation is for, as dotted paths below the mutation's field. */
  shownOnce: Record<string, string[]>;
}

export interface Source {
  sites: Record<Site, GraphQLSchema>;
  /** SHA-256 over both SDL files. */
  schemaVersion: string;
  facts: Facts;
  reviewed: Reviewed;
}

const sites = ['api', 'auth'] as const;

function readText(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** Reads the SDL of both sites, the facts and the reviewed lists. Throws where a file is missing or the SDL is not valid. */
export function readSource(): Source {
  const sdl = sites.map((site) => readText(`../schema/${site}.graphql`));
  const hash = createHash('sha256');
  for (const text of sdl) hash.update(text).update('\0');
  return {
    sites: { api: buildSchema(sdl[0] ?? ''), auth: buildSchema(sdl[1] ?? '') },
    schemaVersion: hash.digest('hex'),
    facts: JSON.parse(readText('../schema/facts.json')),
    reviewed: {
      secrets: JSON.parse(readText('./secrets.json')),
      refusals: JSON.parse(readText('./refusals.json')),
      paths: JSON.parse(readText('./paths.json')),
      shownOnce: JSON.parse(readText('./shown-once.json')),
    },
  };
}
