import { ChangeButton } from '../change/change-button.tsx';
import type { Refusals } from '../change/say-refusal.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Link } from '../ui/link.tsx';
import { SaveViewForm } from './save-view-form.tsx';

/** A kept list, in words already. */
export interface ViewLine {
  id: number;
  name: string;
  href: string;
  own: boolean;
  /** Who shares it; null: one's own, or kept for oneself. */
  by: string | null;
}

export interface SavedViewsWords {
  title: string;
  none: string;
  save: string;
  name: string;
  nameHelp: string;
  share: string;
  remove: string;
  removeOne: string;
  refusals: Refusals;
}

/** The lists that a person has kept under a name or that others share, and keeping the present one. */
export function SavedViews(props: {
  page: string;
  views: readonly ViewLine[];
  /** The present conditions; '' for none. */
  query: string;
  words: SavedViewsWords;
}) {
  const { page, views, query, words } = props;
  return (
    <Disclosure summary={words.title}>
      <div className="flex flex-col gap-3">
        {views.length === 0 ? (
          <p className="prose-text text-ink-3 text-sm">{words.none}</p>
        ) : (
          <ul className="flex flex-wrap gap-2">
            {views.map((view) => (
              <li
                className="flex items-center gap-2 rounded-md border border-line bg-raised py-0.5 pr-1 pl-3 text-sm"
                key={view.id}
              >
                <Link className="rounded hover:text-accent" href={view.href}>
                  {view.name}
                </Link>
                {view.by !== null && <span className="text-ink-3 text-xs">{view.by}</span>}
                {view.own && (
                  <ChangeButton
                    id={view.id}
                    label={words.remove}
                    name={words.removeOne.replace('{name}', () => view.name)}
                    refusals={words.refusals}
                    url="/api/views/remove"
                    variant="ghost"
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {query !== '' && <SaveViewForm page={page} query={query} words={words} />}
      </div>
    </Disclosure>
  );
}
