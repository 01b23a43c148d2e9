'use client';

import { Command, useCommandState } from 'cmdk';
import { useRouter } from 'next/navigation';
import { Dialog as Radix } from 'radix-ui';
import { fill } from '#messages/fill.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Kbd } from '../ui/kbd.tsx';
import type { MenuGroup } from './menu.ts';
import { normaliseSearch, readCode, scoreEntry } from './palette-item.ts';
import { usePaletteOperations } from './use-palette-operations.ts';

export interface PaletteWords {
  title: string;
  placeholder: string;
  empty: string;
  loading: string;
  failed: string;
  pages: string;
  operations: string;
  /** Names {code}. */
  playbook: string;
  hintMove: string;
  hintOpen: string;
  hintClose: string;
}

export interface PaletteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly MenuGroup[];
  words: PaletteWords;
  withOperations: boolean;
}

const groupClass =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs';

/** Every page and every open operation, by keyboard. */
export function PaletteDialog({ open, onOpenChange, groups, words, withOperations }: PaletteDialogProps) {
  const router = useRouter();
  const { operations, state } = usePaletteOperations(open && withOperations);
  const go = (href: string) => {
    onOpenChange(false);
    router.push(href);
  };
  return (
    <Radix.Root onOpenChange={onOpenChange} open={open}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[12vh] z-40 mx-auto max-w-xl overflow-hidden rounded-xl bg-raised shadow-float outline-none"
        >
          <Radix.Title className="sr-only">{words.title}</Radix.Title>
          <Command filter={(value, search) => scoreEntry(value, search)} label={words.title} loop>
            <div className="flex items-center gap-2.5 border-line border-b px-4">
              <Icon className="text-ink-3" name="search" />
              <Command.Input
                className="h-12 w-full bg-transparent text-base outline-none"
                placeholder={words.placeholder}
              />
            </div>
            <Command.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-2">
              <Command.Empty className="px-2 py-6 text-center text-ink-3 text-sm">{words.empty}</Command.Empty>
              <CodeEntry go={go} sentence={words.playbook} />
              <Command.Group className={groupClass} heading={words.pages}>
                {groups.flatMap((group) =>
                  group.items.map((item) => (
                    <Entry
                      icon={item.icon}
                      key={item.href}
                      label={item.label}
                      onSelect={() => go(item.href)}
                      value={item.label}
                    />
                  )),
                )}
              </Command.Group>
              <Command.Group className={groupClass} heading={words.operations}>
                {operations.map((entry) => (
                  <Entry
                    aside={entry.name}
                    hint={entry.domain}
                    icon="corner-down-left"
                    key={entry.name}
                    label={entry.label}
                    onSelect={() => go(entry.href)}
                    value={`${entry.label} ${entry.other} ${entry.name} ${entry.domain} ${entry.search}`}
                  />
                ))}
              </Command.Group>
              {withOperations && state !== 'ready' && (
                <p className="px-2 py-2 text-ink-3 text-sm" role="status">
                  {state === 'loading' ? words.loading : words.failed}
                </p>
              )}
            </Command.List>
            <p className="flex gap-4 border-line border-t px-4 py-2 text-ink-3 text-xs max-md:hidden">
              <span className="inline-flex items-center gap-1.5">
                <Kbd>↑</Kbd>
                <Kbd>↓</Kbd> {words.hintMove}
              </span>
              <span className="inline-flex items-center gap-1.5">
                <Kbd>↵</Kbd> {words.hintOpen}
              </span>
              <span className="inline-flex items-center gap-1.5">
                <Kbd>Esc</Kbd> {words.hintClose}
              </span>
            </p>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Whoever types a code of Kraken's, read out on the phone for example, is led to its playbook. */
function CodeEntry({ sentence, go }: { sentence: string; go: (href: string) => void }) {
  const code = readCode(useCommandState((state) => state.search));
  if (code === null) return null;
  return (
    <Entry
      icon="book-open"
      label={fill(sentence, { code })}
      onSelect={() => go(`/playbooks/${code}`)}
      value={`${code} ${code.slice(6)}`}
    />
  );
}

interface EntryProps {
  icon: IconName;
  label: string;
  value: string;
  hint?: string;
  aside?: string;
  onSelect: () => void;
}

function Entry({ icon, label, value, hint, aside, onSelect }: EntryProps) {
  return (
    <Command.Item
      className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 text-sm data-[selected=true]:bg-accent-soft"
      onSelect={onSelect}
      value={normaliseSearch(value)}
    >
      <Icon className="text-ink-3" name={icon} size={14} />
      <span className="truncate">{label}</span>
      {hint !== undefined && <span className="shrink-0 text-ink-3 text-xs">{hint}</span>}
      {aside !== undefined && (
        <span className="ml-auto truncate pl-3 font-mono text-ink-3 text-xs max-md:hidden">{aside}</span>
      )}
    </Command.Item>
  );
}
