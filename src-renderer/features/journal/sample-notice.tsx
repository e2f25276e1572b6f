/** Says that this journal is the sample, and takes it away in one press. */
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { words } from '../../words.ts'
import { useRemoveSample } from './use-remove-sample.ts'

export function SampleNotice(): ReactNode {
  const remove = useRemoveSample()
  return (
    <aside className="sample-notice" aria-label={words.sampleNotice.label}>
      <p>{words.sampleNotice.says}</p>
      <Button size="small" busy={remove.isPending} onClick={() => remove.mutate()}>
        {words.sampleNotice.remove}
      </Button>
      {remove.error && <ErrorNotice error={remove.error} />}
    </aside>
  )
}
