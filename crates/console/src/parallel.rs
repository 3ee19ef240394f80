//! Parallel work: one job for many items, on all cores.

use std::path::Path;

/// Runs a job for each item on as many threads as the machine has cores; results have the order of the items. The
/// heaviest jobs start first, so that no core waits for a long one at the end.
///
/// # Errors
///
/// The messages of all jobs that failed.
pub fn in_parallel<I: Sync, T: Send>(
    items: &[I],
    weight: impl Fn(&I) -> u64,
    job: impl Fn(&I) -> Result<T, String> + Sync,
) -> Result<Vec<T>, String> {
    let workers = cores().min(items.len().max(1));
    let mut order: Vec<(usize, &I)> = items.iter().enumerate().collect();
    order.sort_by_key(|(_, item)| std::cmp::Reverse(weight(item)));
    let next = std::sync::atomic::AtomicUsize::new(0);
    let done: std::sync::Mutex<Vec<(usize, Result<T, String>)>> = std::sync::Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let turn = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    let Some((index, item)) = order.get(turn) else {
                        return;
                    };
                    let result = job(item);
                    done.lock()
                        .unwrap_or_else(std::sync::PoisonError::into_inner)
                        .push((*index, result));
                }
            });
        }
    });
    let mut done = done
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    done.sort_by_key(|(index, _)| *index);
    let mut errors = Vec::new();
    let mut results = Vec::new();
    for (_, result) in done {
        match result {
            Ok(result) => results.push(result),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() {
        Ok(results)
    } else {
        Err(errors.join("\n\n"))
    }
}

/// Number of threads that the machine runs at once.
#[must_use]
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, |cores| cores.get())
}

/// Size of a file, as the weight of its job.
pub fn size(path: &Path) -> u64 {
    path.metadata().map_or(0, |metadata| metadata.len())
}
