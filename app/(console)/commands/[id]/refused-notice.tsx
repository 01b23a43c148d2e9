import { PlaybookBlock } from '#components/playbook/playbook-block.tsx';
import { Callout } from '#components/ui/callout.tsx';
import { showHidden } from '#components/ui/show-hidden.ts';
import { pathText } from '#graphql/path-text.ts';
import { getWords } from '#messages/index.ts';
import { sayPlaybook } from '../../say-playbook.ts';
import { AgainLink } from './again-link.tsx';
import type { NoticeProps } from './outcome-notice.tsx';

/** A refusal: its code, what upstream said, and the playbook of the code. */
export function RefusedNotice(props: NoticeProps) {
  const { command, locale } = props;
  const { command: words, playbooks } = getWords(locale);
  const { code, problems, fieldErrors } = command.outcome;
  const playbook = sayPlaybook(code ?? 'refusedByPayload', locale, command.operation);
  const said = [...new Set([...problems, ...fieldErrors].map((problem) => problem.message))].filter(Boolean);
  return (
    <Callout
      actions={playbook.resend !== 'no' && <AgainLink {...props} />}
      icon="circle-x"
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {words.refused.title}
          <code className="rounded bg-raised px-1.5 py-0.5 font-mono font-normal text-ink text-xs">
            {code?.startsWith('KT-') ? code : words.refused.noCode}
          </code>
        </span>
      }
      tone="refused"
    >
      <p>{words.refused.safe}</p>
      <PlaybookBlock playbook={playbook} words={playbooks.block} />
      {said.length > 0 && (
        <p className="mt-2 text-ink-2">
          {words.refused.upstreamSays}: {said.map(showHidden).join(' / ')}
        </p>
      )}
      {fieldErrors.length > 0 && (
        <p className="mt-1 text-ink-2">
          {words.refused.fields}:{' '}
          {fieldErrors.map((error) => (
            <code className="mr-2 font-mono text-xs" key={pathText(error.path)}>
              {pathText(error.path)}
            </code>
          ))}
        </p>
      )}
    </Callout>
  );
}
