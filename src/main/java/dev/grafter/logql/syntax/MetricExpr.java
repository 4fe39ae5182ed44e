package dev.grafter.logql.syntax;

/** A query that returns numbers: one sample for each series and step. */
public sealed interface MetricExpr extends Expr
    permits RangeAggregation,
        VectorAggregation,
        BinaryOperation,
        Literal,
        VectorLiteral,
        LabelReplace,
        Refused {}
