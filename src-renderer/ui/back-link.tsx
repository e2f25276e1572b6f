/** The way back that stands above a page's title. */
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

export function BackLink({ to, children }: { readonly to: string; readonly children: string }): ReactNode {
  return (
    <Link href={to} className="button button--quiet button--small">
      <ArrowLeft size={14} aria-hidden />
      {children}
    </Link>
  )
}
